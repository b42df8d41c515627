"""Hypothesis profiles: `default` for every run, `deep` for a hunt (`pytest --hypothesis-profile=deep`)."""

from hypothesis import HealthCheck, settings

from cqgov_parse.pytest_plugin import pytest_addoption

__all__ = ["pytest_addoption"]

_QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
settings.register_profile("default", max_examples=300, deadline=None, suppress_health_check=_QUIET)
settings.register_profile("deep", max_examples=5_000, deadline=None, suppress_health_check=_QUIET)
settings.load_profile("default")
