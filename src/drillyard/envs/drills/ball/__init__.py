"""Ball Drill: two players, one ball, two goals, seen from above."""
