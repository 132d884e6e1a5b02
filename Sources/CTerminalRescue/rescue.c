#include "CTerminalRescue.h"
void caseboard_rescue_placeholder(void) {}
