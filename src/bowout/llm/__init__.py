"""The model edge: the only package that imports openai and tenacity, and only once a model is asked."""

from bowout.llm.client import connect
from bowout.llm.preview import RequestPreview, request_bytes

__all__ = ["RequestPreview", "connect", "request_bytes"]
