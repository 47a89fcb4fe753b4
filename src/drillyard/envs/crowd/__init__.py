"""Training envs shown live: pose frames on a board in the run's folder, made only while somebody looks."""
