/**
 * Beans for APIs of MicroProfile that an app server may lack: then it leaves them out, and all else works. Therefore nobody refers to
 * them.
 */
package dev.placard.ops.mp;
