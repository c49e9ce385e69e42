"""A month of Kept on one machine, with invented people."""
