"""Scrambled newspaper pages made of our own stories, whose true order is known."""
