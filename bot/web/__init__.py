"""The page on which a professional may answer a message: reading it changes nothing, only sending its form does."""
