"""Grades answers by rules: schema, fields, wording, refusal, citation."""

from studio.grading.graders import grade

__all__ = ["grade"]
