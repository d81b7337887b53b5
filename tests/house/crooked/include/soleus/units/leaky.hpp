#pragma once
#include "private.hpp"
