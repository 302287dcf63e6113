"""The model edge: the only package that imports openai and tenacity."""
