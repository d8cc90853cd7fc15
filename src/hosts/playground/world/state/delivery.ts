/** One webhook, as sent or about to be; a redelivery is an entry of its own with the same `guid`. */
export type Delivery = {
  readonly id: number;
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  readonly repository: number | null;
  readonly installation: number | null;
  /** The exact text that was signed. */
  readonly body: string;
  readonly redelivery: boolean;
  readonly at: Date;
  /** Undefined while it is under way; `failed` when nobody answered. */
  outcome: { readonly status: number; readonly milliseconds: number } | 'failed' | undefined;
};
