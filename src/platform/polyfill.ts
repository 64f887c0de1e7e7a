/** The one import of webextension-polyfill. Must come before anything that touches the browser's API. */
import polyfill from 'webextension-polyfill';

(globalThis as { browser?: typeof polyfill }).browser = polyfill;
