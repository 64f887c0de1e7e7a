import { createCustomer, type Recipe, type StandInCustomer } from './customers.ts';

/** The server's own truth. It can change under a reader, as the real list does. */
export class CustomerList {
  #customers: StandInCustomer[];
  readonly #recipe: Recipe;
  #created: number;

  constructor(recipe: Recipe, own: number, resellers: number) {
    this.#recipe = recipe;
    this.#created = own;
    this.#customers = [
      ...Array.from({ length: own }, (_, index) => createCustomer(recipe, 'own', index)),
      ...Array.from({ length: resellers }, (_, index) => createCustomer(recipe, 'resellers', index)),
    ];
  }

  get all(): readonly StandInCustomer[] {
    return this.#customers;
  }

  find(id: string): StandInCustomer | undefined {
    return this.#customers.find((customer) => customer.id === id);
  }

  findByAccount(account: string): StandInCustomer | undefined {
    return this.#customers.find((customer) => customer.account === account);
  }

  change(id: string, change: Partial<StandInCustomer>): void {
    this.#customers = this.#customers.map((one) => (one.id === id ? { ...one, ...change } : one));
  }

  /** New customers come first, so everything a reader has not yet seen moves down: it meets some customers twice. */
  add(count: number): void {
    const added = Array.from({ length: count }, () =>
      createCustomer(this.#recipe, 'own', this.#created++),
    ).map((customer) => ({ ...customer, associated: this.#recipe.now }));
    this.#customers = [...added, ...this.#customers];
  }

  /** The first ones go, so everything moves up: a reader misses some customers. */
  remove(count: number): void {
    this.#customers = this.#customers.slice(count);
  }
}
