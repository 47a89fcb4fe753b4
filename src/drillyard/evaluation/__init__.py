"""Scripts, tournaments, ratings and reports: players measured, unattended."""
