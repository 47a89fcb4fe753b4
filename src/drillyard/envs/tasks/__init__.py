"""Task files beside any MuJoCo model."""
