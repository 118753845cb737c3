"""What is said to come and could be checked later."""
