"""What stands around a number: its currency or unit, its bound, the change it tells, the thing it counts."""
