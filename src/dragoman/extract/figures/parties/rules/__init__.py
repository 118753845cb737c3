"""Ways of telling a figure that say by themselves whose it is: each file knows one, and is asked before weighing."""
