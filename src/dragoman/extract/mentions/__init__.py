"""Every reference to a party in a report, named or not."""
