"""A worker for tests that speaks the protocol by hand, without the SDK, and misbehaves on demand; see `cli`."""
