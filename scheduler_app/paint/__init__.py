"""Pictures of a week that the screen and paper share: painted with QtGui, no widgets."""
