"""The two-wheel balancing robot: an inverted pendulum that drives under itself to catch itself."""
