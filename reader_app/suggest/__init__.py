"""What the program suggests to annotate: nothing here changes anything, and nothing here knows Qt."""
