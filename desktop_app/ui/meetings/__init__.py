"""The meetings of a year: their first form, who attends, and the letters made for them."""
