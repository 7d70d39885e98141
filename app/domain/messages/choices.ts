/** The messages that a person may do without. All others go to everybody whom they concern. */
export const MESSAGE_CHOICES = ["receipts", "ready", "reminders", "work"] as const;

export type MessageChoice = (typeof MESSAGE_CHOICES)[number];
