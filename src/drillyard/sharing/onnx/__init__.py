"""Policies written as ONNX files, and the ONNX files of workers read as plain networks."""
