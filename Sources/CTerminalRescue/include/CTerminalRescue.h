void caseboard_rescue_placeholder(void);
