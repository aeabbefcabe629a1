"""The frame of the window: navigation, menus, messages."""
