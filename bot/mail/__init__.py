"""The door of the post: from raw bytes to what a person said."""
