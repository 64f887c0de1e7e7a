import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

const FOLDER = fileURLToPath(new URL('../../tour/', import.meta.url));

/** Prints each step with its result. After a failed step the rest of its chapter is not tried: it would only fail as well. */
export class Narration {
  #step = 0;
  #failed = 0;
  #isChapterOver = false;

  constructor() {
    mkdirSync(FOLDER, { recursive: true });
  }

  get isGood(): boolean {
    return this.#failed === 0;
  }

  chapter(title: string): void {
    this.#isChapterOver = false;
    console.log(`\n${title}`);
  }

  /** `body` returns what came out, in words. */
  async step(what: string, body: () => Promise<string>): Promise<void> {
    this.#step += 1;
    const number = String(this.#step).padStart(2);
    if (this.#isChapterOver) {
      console.log(`  - ${number}  ${what}: not tried`);
      return;
    }
    const started = performance.now();
    try {
      const result = await body();
      console.log(
        `  ✓ ${number}  ${what}: ${result} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
      );
    } catch (error) {
      this.#failed += 1;
      this.#isChapterOver = true;
      console.log(`  ✗ ${number}  ${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async picture(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    await page.waitForNetworkIdle({ idleTime: 200 });
    await page.screenshot({ path: join(FOLDER, `${name}.png`) as `${string}.png` });
  }

  end(): void {
    const failed = this.#failed === 0 ? 'every step worked' : `${this.#failed} failed`;
    console.log(`\n${this.#step} steps, ${failed}. Screenshots are in tour/.`);
  }
}
