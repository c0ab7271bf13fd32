"""Grades answers by rules: schema, fields, wording, refusal, citation."""

from studio.grading.graders import GRADERS, grade
from studio.grading.soundness import faults

__all__ = ["GRADERS", "faults", "grade"]
