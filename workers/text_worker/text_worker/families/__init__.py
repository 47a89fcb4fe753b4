"""One module a family of games; each has `make(name, options)`, and imports its library."""
