"""Chinese and English: the installed translation, and sentences about a week."""
