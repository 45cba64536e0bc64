<?php

include __DIR__ . '/part.php';
