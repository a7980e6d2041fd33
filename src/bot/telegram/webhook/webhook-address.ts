/** Where Telegram brings updates, and what it shows to prove itself. */
export interface WebhookAddress {
  url: string;
  secret: string;
}
