"""The eval suite: cases through the real pipeline, evaluators over the letters, and a report.

Words as in pydantic-evals: a dataset holds cases, an evaluator judges a run, a report tells what held.
"""
