"""Starting, arming, naming and ending the processes of the house."""
