"""The MuJoCo robots of Gymnasium v5."""
