// The cross of a window. There is nothing around the windows that would draw one while the journeys
// run, so the display is sent what a window manager sends when somebody clicks it.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Asks a window to close, as its cross does: in the words of the X protocol, version 11. */
export async function clickCross(window: number): Promise<void> {
  const display = /:(\d+)/.exec(process.env.DISPLAY ?? "")?.[1] ?? "0";
  const socket = connect(`/tmp/.X11-unix/X${display}`);
  await once(socket, "connect");
  socket.write(greeting(display));
  // The head of the answer says how many words follow it.
  const head = await received(socket, 8);
  await received(socket, 4 * head.readUInt16LE(6));
  const protocols = await atom(socket, "WM_PROTOCOLS");
  const closing = await atom(socket, "WM_DELETE_WINDOW");
  const event = Buffer.alloc(32);
  event.writeUInt8(CLIENT_MESSAGE, 0);
  event.writeUInt8(32, 1);
  event.writeUInt32LE(window, 4);
  event.writeUInt32LE(protocols, 8);
  event.writeUInt32LE(closing, 12);
  const request = Buffer.alloc(12);
  request.writeUInt8(SEND_EVENT, 0);
  request.writeUInt16LE((12 + 32) / 4, 2);
  request.writeUInt32LE(window, 4);
  socket.write(Buffer.concat([request, event]));
  // The next answer tells that the event has gone out.
  await atom(socket, "WM_PROTOCOLS");
  socket.end();
}

const INTERN_ATOM = 16;
const SEND_EVENT = 25;
const CLIENT_MESSAGE = 33;

function greeting(display: string): Buffer {
  const listed = spawnSync("xauth", ["list"], { encoding: "utf8" }).stdout;
  const line = listed.split("\n").find((it) => it.includes(`:${display} `));
  const key = Buffer.from(line?.trim().split(/\s+/).at(-1) ?? "", "hex");
  const name = Buffer.from(key.length > 0 ? "MIT-MAGIC-COOKIE-1" : "");
  const head = Buffer.alloc(12);
  head.write("l", 0);
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(key.length, 8);
  return Buffer.concat([head, padded(name), padded(key)]);
}

async function atom(socket: Socket, name: string): Promise<number> {
  const head = Buffer.alloc(8);
  const text = padded(Buffer.from(name));
  head.writeUInt8(INTERN_ATOM, 0);
  head.writeUInt16LE((8 + text.length) / 4, 2);
  head.writeUInt16LE(name.length, 4);
  socket.write(Buffer.concat([head, text]));
  return (await received(socket, 32)).readUInt32LE(8);
}

/** Waits for a number of bytes, in however many pieces they come. */
async function received(socket: Socket, size: number): Promise<Buffer> {
  for (;;) {
    const bytes: Buffer | null = socket.read(size);
    if (bytes) {
      return bytes;
    }
    await once(socket, "readable");
  }
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
