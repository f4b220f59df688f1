"""The core of Hashiyeh: articles, annotations and the library that keeps them. No Qt in it."""

__version__ = "0.1.0"
