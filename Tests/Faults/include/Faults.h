// SPDX-License-Identifier: Apache-2.0
// Nothing to call: loaded before a program (LD_PRELOAD), it stands between the program and its disk.
#pragma once
