"""The page of samples: texts with fields, and how their papers look."""
