"""Small widgets that every screen is made of; all take their looks from the theme."""
