"""Workbooks and CSV in and out; no widgets.

``tables`` describes every sheet and column of the input workbook once; the
reader, the writer and the template all follow it.
"""
