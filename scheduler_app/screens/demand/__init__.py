"""The demand screen: history, forecast, corrections, goals and the agents they need."""
