# Regenerate with: uep codegen (content 0126fba0d4870f37; do not edit)
"""The four versions of the project, as spec/registry/versions.yaml has them. Holds data only."""

from __future__ import annotations

__all__ = ["PACKAGE_VERSION", "PROTOCOL_VERSION", "REGISTRY_VERSION", "RELEASE"]

PACKAGE_VERSION = "0.1.0"
PROTOCOL_VERSION = "1.0"
REGISTRY_VERSION = "1.0.0"
RELEASE = "1.0.0"
