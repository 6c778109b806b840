pytest_plugins = ["tests.plugin_rows"]
