"""What was published of a week, and who changed what when."""
