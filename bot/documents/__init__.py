"""Action plans as people really write them: a file becomes rows."""
