"""Words that come in: what people and offices write, by vocabularies in data files. Never called by use cases."""
