"""The roster screen: people by days, what is wrong with it, and how to build it."""
